package org.lantoa.local.simulator.youtube;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.Fault;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.wire.Faults;
import org.lantoa.local.simulator.wire.PlatformApi;
import org.lantoa.local.simulator.wire.UnitLedger;
import org.lantoa.local.simulator.wire.Visit;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.local.simulator.world.World;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * A stand-in for the YouTube Data API v3: {@code channels}, {@code playlistItems}, {@code videos}.
 */
public final class YouTubeApi implements PlatformApi {
  private static final String PREFIX = "/youtube/v3/";

  private final World world;
  private final Faults faults;
  private final UnitLedger units;
  private final String key;
  private final Resources resources;

  /**
   * The interface to a world.
   *
   * @param key the key that opens it
   * @param units how many units a day there are
   */
  public YouTubeApi(World world, Faults faults, String key, int units) {
    this.world = world;
    this.faults = faults;
    this.key = key;
    this.units = new UnitLedger(units);
    this.resources = new Resources(world);
  }

  @Override
  public String name() {
    return "youtube";
  }

  @Override
  public boolean owns(String path) {
    return path.startsWith(PREFIX);
  }

  @Override
  public Visit visit(Call call, Instant now) {
    Optional<String> given = call.parameter("key").or(() -> call.header("x-goog-api-key"));
    if (!given.equals(Optional.of(key))) {
      return Visit.ofStranger(YouTubeErrors.invalidKey());
    }
    UnitLedger.Standing standing = units.spend(now);
    Optional<SourceKey> channel = channel(call);
    Optional<FaultKind> fault =
        channel
            .flatMap(source -> faults.next(source, now))
            .map(Fault::kind)
            .filter(kind -> !standing.isSpent());
    Optional<FaultKind> refusal =
        standing.isSpent()
            ? Optional.of(FaultKind.QUOTA_EXCEEDED)
            : fault.filter(FaultKind::isRefusal);
    Answer answer =
        refusal
            .map(YouTubeErrors::of)
            .orElseGet(() -> resources.answer(kind(call), call, now, fault));
    return new Visit(
        fault.filter(kind -> !kind.isRefusal()).map(answer::spoiltBy).orElse(answer),
        Optional.of("key"),
        channel,
        1,
        standing.again(),
        refusal.or(() -> fault));
  }

  private static String kind(Call call) {
    return call.method().equals("GET") ? call.path().substring(PREFIX.length()) : "";
  }

  /** Whom a request is about: of several the first. */
  private Optional<SourceKey> channel(Call call) {
    Optional<String> playlist =
        call.parameter("playlistId")
            .filter(id -> id.startsWith("UU"))
            .map(id -> "UC" + id.substring(2));
    List<String> ids = Arrays.asList(call.parameter("id").orElse("").split(",", -1));
    Optional<SourceKey> asked =
        playlist
            .or(() -> Optional.of(ids.get(0)))
            .flatMap(id -> world.source(Platform.YOUTUBE, id))
            .map(source -> source.key());
    return asked.or(
        () -> resources.video(ids.get(0)).map(SimulatedPost::source).map(source -> source.key()));
  }
}
