package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much memory a process and all below it hold, as Linux counts it. */
public final class ResidentMemory {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private ResidentMemory() {}

  /** In MiB; empty if there is no such process, or the system does not tell. */
  public static OptionalLong mebibytesOf(long pid) {
    LongStream.Builder kilobytes = LongStream.builder();
    ProcessHandle.of(pid)
        .ifPresent(
            process -> {
              kilobytes.add(kilobytes(process.pid()));
              try (Stream<ProcessHandle> below = process.descendants()) {
                below.forEach(child -> kilobytes.add(kilobytes(child.pid())));
              }
            });
    long sum = kilobytes.build().sum();
    return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum / 1024);
  }

  private static long kilobytes(long pid) {
    try {
      Path status = Path.of("/proc", Long.toString(pid), "status");
      Matcher resident = RESIDENT.matcher(Files.readString(status, StandardCharsets.US_ASCII));
      return resident.find() ? Long.parseLong(resident.group(1)) : 0;
    } catch (IOException ended) {
      // A process may end between being listed and being asked.
      return 0;
    }
  }
}
