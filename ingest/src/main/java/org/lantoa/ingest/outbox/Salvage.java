package org.lantoa.ingest.outbox;

import java.io.ByteArrayOutputStream;

/**
 * The whole frames of a damaged file.
 *
 * @param frames their bytes, in their order
 * @param lost how many bytes between and behind them are no whole frame
 * @param behind how many whole frames stand behind lost bytes: what a crash tears off has none
 */
record Salvage(byte[] frames, long lost, int behind) {
  /** Looks for frames from a place on, also in the midst of what is damaged. */
  static Salvage of(byte[] file, int from) {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    long lost = 0;
    int behind = 0;
    int place = from;
    while (place < file.length) {
      int length = Frame.lengthAt(file, place);
      if (length > 0) {
        frames.write(file, place, length);
        behind += lost > 0 ? 1 : 0;
        place += length;
      } else {
        lost++;
        place++;
      }
    }
    return new Salvage(frames.toByteArray(), lost, behind);
  }
}
