package org.lantoa.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Takes the figures that one task emits. All are counted and go into a checksum; those of some
 * scopes, chosen by their text, are written down, so that writing does not decide who is faster.
 */
final class Figures {
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  private final PeerRequest request;
  private final Writer file;
  private long emitted;
  private long checksum;

  Figures(PeerRequest request, int number) throws IOException {
    this.request = request;
    this.file =
        Files.newBufferedWriter(
            request.out().resolve("figures-" + number + ".tsv"), StandardCharsets.UTF_8);
  }

  void take(String scope, int horizon, long end, long[] gains) {
    if (end > request.cut()) {
      return;
    }
    emitted++;
    long hash = scope.hashCode();
    checksum += mixed(hash, horizon, end, gains);
    if (Math.floorMod(mix(hash), request.oneScopeIn()) == 0) {
      write(scope, horizon, end, gains);
    }
  }

  private void write(String scope, int horizon, long end, long[] gains) {
    StringBuilder line = new StringBuilder(120);
    line.append(scope).append('\t').append(request.horizons().get(horizon).name());
    line.append('\t').append(end);
    for (long gain : gains) {
      line.append('\t').append(gain);
    }
    try {
      file.write(line.append('\n').toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long mixed(long scope, int horizon, long end, long[] gains) {
    long hash = mix(mix(scope * 31 + horizon) + end);
    for (long gain : gains) {
      hash = mix(hash + gain);
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * MIX;
    return mixed ^ (mixed >>> 29);
  }

  long emitted() {
    return emitted;
  }

  long checksum() {
    return checksum;
  }

  void close() throws IOException {
    file.close();
  }
}
