package org.lantoa.ingest.youtube;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.SecretSource;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * How channels are read.
 *
 * @param base where the interface is; {@link #ADDRESS} unless it is a test
 * @param ledgers the folder in which the units spent by each key are written down, and how long it
 *     is held back
 * @param keys all keys; a source stands with at most one of them
 * @param limits of each answer
 * @param resilience how often a call is repeated that may pass
 */
public record YouTubeSettings(
    BaseAddress base,
    Path ledgers,
    List<Key> keys,
    HttpLimits limits,
    ResilienceSettings resilience) {
  /** Google's own address, without the path {@code /youtube/v3} that all requests begin with. */
  public static final String ADDRESS = "https://www.googleapis.com";

  /** The units that a Google project has a day unless it asked for more. */
  public static final int DAILY_UNITS = 10_000;

  /**
   * One key of the interface. The quota is that of the Google project: keys of one project share it
   * and should be one here.
   *
   * @param name by which the ledger is found again, also after the key was renewed: small letters,
   *     digits and hyphens, at most 64
   * @param secret the key
   * @param dailyUnits what a day may cost, 1 to 100,000,000; below the project's quota if other
   *     programs use it too
   * @param sources the channels that are read with it
   */
  public record Key(String name, SecretSource secret, int dailyUnits, Set<SourceKey> sources) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** Refuses a name that is no file's, a quota that is none, and sources of other platforms. */
    public Key {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "a key's name is made of small letters, digits and hyphens, at most 64");
      }
      if (dailyUnits < 1 || dailyUnits > 100_000_000) {
        throw new IllegalArgumentException("dailyUnits must be from 1 to 100,000,000");
      }
      sources = Set.copyOf(sources);
      for (SourceKey source : sources) {
        if (source.platform() != Platform.YOUTUBE) {
          throw new IllegalArgumentException(source + " is no channel of YouTube");
        }
      }
    }
  }

  /** Refuses keys that could not be told apart, and a source with two of them. */
  public YouTubeSettings {
    keys = List.copyOf(keys);
    Set<String> names = new HashSet<>();
    Set<SourceKey> sources = new HashSet<>();
    for (Key key : keys) {
      if (!names.add(key.name())) {
        throw new IllegalArgumentException("two keys are named " + key.name());
      }
      for (SourceKey source : key.sources()) {
        if (!sources.add(source)) {
          throw new IllegalArgumentException(source + " stands with two keys");
        }
      }
    }
  }
}
