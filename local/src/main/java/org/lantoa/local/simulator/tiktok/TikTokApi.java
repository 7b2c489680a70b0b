package org.lantoa.local.simulator.tiktok;

import java.time.Instant;
import java.util.Optional;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.Door;
import org.lantoa.local.simulator.wire.PlatformApi;
import org.lantoa.local.simulator.wire.TokenBook.Token;
import org.lantoa.local.simulator.wire.Visit;
import org.lantoa.local.simulator.world.World;

/** A stand-in for TikTok's {@code POST /v2/video/list/}. */
public final class TikTokApi implements PlatformApi {
  private static final String PATH = "/v2/video/list/";

  private final Door door;
  private final VideoList videos;

  /** The interface to a world. */
  public TikTokApi(World world, Door door) {
    this.door = door;
    this.videos = new VideoList(world);
  }

  @Override
  public String name() {
    return "tiktok";
  }

  @Override
  public boolean owns(String path) {
    return path.equals(PATH);
  }

  @Override
  public Visit visit(Call call, Instant now) {
    Optional<Token> token = door.token(call.bearer());
    if (token.isEmpty()) {
      return Visit.ofStranger(TikTokErrors.invalidToken());
    }
    Door.Entry entry = door.enter(token.get(), token.get().first(), 1, now);
    Answer answer =
        entry
            .refusal()
            .map(TikTokErrors::of)
            .orElseGet(() -> videos.answer(call, token.get().first(), now, entry.fault()));
    return new Visit(
        entry.fault().map(answer::spoiltBy).orElse(answer),
        Optional.of(token.get().name()),
        Optional.of(token.get().first()),
        1,
        entry.standing().again(),
        entry.refusal().or(entry::fault));
  }
}
