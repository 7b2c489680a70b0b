package org.lantoa.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file system within a file (MS-CFB) that workbooks of Excel 97 to 2003 are, and encrypted ones
 * of all years. In memory stands which sector follows which, 4 bytes for each 512 of the file.
 */
final class OleFile implements Closeable {
  private static final int HEADER = 512;
  private static final int ENTRY = 128;
  private static final int SECTORS_IN_HEADER = 109;
  private static final int SMALL_SECTOR = 64;
  private static final int SMALL = 4096;

  /** Streams and folders; workbooks have a dozen, and some for each embedded object. */
  private static final int MOST_ENTRIES = 10_000;

  private record Entry(int start, long size) {}

  private final FileChannel file;
  private final int sectorSize;
  private final int sectors;
  private final int[] following;
  private final ByteBuffer header;
  private final Map<String, Entry> entries = new HashMap<>();
  private Entry root = new Entry(-1, 0);

  private OleFile(FileChannel file) throws IOException {
    this.file = file;
    this.header = bytes(HEADER);
    fill(header, 0);
    int shift = header.getShort(30);
    if (shift != 9 && shift != 12) {
      throw new Fault("workbook-broken");
    }
    this.sectorSize = 1 << shift;
    this.sectors = Math.toIntExact(Math.min(file.size() >> shift, Integer.MAX_VALUE / 8));
    this.following = table();
    readEntries();
  }

  static OleFile open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new OleFile(file);
    } catch (IOException failed) {
      file.close();
      throw failed;
    }
  }

  private static ByteBuffer bytes(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void fill(ByteBuffer into, long at) throws IOException {
    while (into.hasRemaining()) {
      int got = file.read(into, at + into.position());
      if (got < 0) {
        throw new Fault("workbook-broken");
      }
    }
    into.flip();
  }

  private ByteBuffer sector(int number) throws IOException {
    ByteBuffer sector = bytes(sectorSize);
    fill(sector, offset(number));
    return sector;
  }

  private long offset(int sector) throws Fault {
    if (sector < 0 || sector >= sectors) {
      throw new Fault("workbook-broken");
    }
    return (sector + 1L) * sectorSize;
  }

  // The table of what follows what is itself in sectors, listed in the header and in a chain.
  private int[] table() throws IOException {
    int perSector = sectorSize / Integer.BYTES;
    int[] table = new int[sectors];
    int filled = 0;
    int more = header.getInt(68);
    ByteBuffer list = header.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(76);
    int listed = SECTORS_IN_HEADER;
    for (int lists = 0; lists <= sectors; lists++) {
      for (int i = 0; i < listed && filled < sectors; i++) {
        int number = list.getInt();
        if (number < 0) {
          return table;
        }
        ByteBuffer part = sector(number);
        for (int j = 0; j < perSector && filled < sectors; j++) {
          table[filled++] = part.getInt();
        }
      }
      if (more < 0 || filled >= sectors) {
        return table;
      }
      list = sector(more);
      listed = perSector - 1;
      more = list.getInt(sectorSize - Integer.BYTES);
    }
    throw new Fault("workbook-broken");
  }

  /** The sectors that follow a first one in a table, as many as a stream needs. */
  private static int[] chain(int[] table, int first, long needed) throws Fault {
    if (needed > table.length) {
      throw new Fault("workbook-broken");
    }
    int[] chain = new int[(int) needed];
    int sector = first;
    for (int i = 0; i < chain.length; i++) {
      if (sector < 0 || sector >= table.length) {
        throw new Fault("workbook-broken");
      }
      chain[i] = sector;
      sector = table[sector];
    }
    return chain;
  }

  private void readEntries() throws IOException {
    ByteBuffer directory = directory();
    root = entry(directory, 0);
    Deque<Integer> open = new ArrayDeque<>();
    BitSet seen = new BitSet();
    open.push(directory.getInt(76));
    // Only what stands at the top: embedded workbooks have streams of the same names further down.
    while (!open.isEmpty()) {
      int number = open.pop();
      if (number >= 0 && (number + 1L) * ENTRY <= directory.limit() && !seen.get(number)) {
        seen.set(number);
        int at = number * ENTRY;
        entries.put(name(directory, at), entry(directory, at));
        open.push(directory.getInt(at + 68));
        open.push(directory.getInt(at + 72));
      }
    }
  }

  private ByteBuffer directory() throws IOException {
    ByteBuffer directory = bytes(MOST_ENTRIES * ENTRY);
    int sector = header.getInt(48);
    while (sector >= 0) {
      ByteBuffer part = sector(sector);
      if (directory.remaining() < part.remaining()) {
        throw new Fault("workbook-too-large");
      }
      directory.put(part);
      sector = following[sector];
    }
    if (directory.flip().limit() == 0) {
      throw new Fault("workbook-broken");
    }
    return directory;
  }

  private Entry entry(ByteBuffer directory, int at) {
    long size = sectorSize == 512 ? directory.getInt(at + 120) : directory.getLong(at + 120);
    return new Entry(directory.getInt(at + 116), size);
  }

  private static String name(ByteBuffer directory, int at) {
    int length = Math.max(0, Math.min(62, directory.getShort(at + 64) - 2));
    return new String(directory.array(), at, length, StandardCharsets.UTF_16LE);
  }

  /** The names of streams and folders at the top. */
  Set<String> names() {
    return entries.keySet();
  }

  /** Opens a stream; empty if there is none of that name. */
  Optional<OleStream> stream(String name) throws IOException {
    Entry entry = entries.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.size < 0 || entry.size > file.size()) {
      throw new Fault("workbook-broken");
    }
    return Optional.of(entry.size < SMALL ? small(entry) : large(entry));
  }

  private OleStream large(Entry entry) throws Fault {
    int[] chain = chain(following, entry.start, blocks(entry.size, sectorSize));
    long[] places = new long[chain.length];
    for (int i = 0; i < chain.length; i++) {
      places[i] = offset(chain[i]);
    }
    return new OleStream(file, places, sectorSize, entry.size);
  }

  // Small streams share the sectors of the root's stream, in pieces of 64 bytes.
  private OleStream small(Entry entry) throws IOException {
    if (root.size < 0 || root.size > file.size()) {
      throw new Fault("workbook-broken");
    }
    OleStream shared = large(root);
    int perSector = sectorSize / Integer.BYTES;
    int[] tableSectors = chain(following, header.getInt(60), Math.max(0, header.getInt(64)));
    int[] table = new int[tableSectors.length * perSector];
    for (int i = 0; i < tableSectors.length; i++) {
      sector(tableSectors[i]).asIntBuffer().get(table, i * perSector, perSector);
    }
    int[] chain = chain(table, entry.start, blocks(entry.size, SMALL_SECTOR));
    long[] places = new long[chain.length];
    for (int i = 0; i < chain.length; i++) {
      places[i] = shared.place((long) chain[i] * SMALL_SECTOR);
    }
    return new OleStream(file, places, SMALL_SECTOR, entry.size);
  }

  private static long blocks(long size, int block) {
    return (size + block - 1) / block;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
