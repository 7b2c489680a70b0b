package org.lantoa.local.simulator.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.world.SimulatedSource;

/** Answers one page of {@code published_posts}. */
final class Listing {
  private static final int DEFAULT_LIMIT = 25;
  private static final int MOST = 100;
  private static final int EMPTY_PAGE_ONE_IN = 5;

  private final Ranking ranking;
  private final URI base;

  Listing(Ranking ranking, URI base) {
    this.ranking = ranking;
    this.base = base;
  }

  ObjectNode answer(
      SimulatedSource page, List<Field> fields, Call call, Instant now, Optional<FaultKind> fault) {
    int limit = limit(call);
    Cursor place = call.parameter("after").map(Cursor::parse).orElse(Cursor.START);
    boolean isEndless = fault.filter(FaultKind.ENDLESS_CURSORS::equals).isPresent();
    List<Ranking.Ranked> left = ranking.after(page.key(), isEndless ? Cursor.START : place, now);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode data = answer.putArray("data");
    if (fault.filter(FaultKind.ENDLESS_EMPTY_PAGES::equals).isPresent()) {
      page(answer, call, place, true);
    } else if (!left.isEmpty() && !isEndless && pauses(page, place)) {
      page(answer, call, place.paused(), true);
    } else if (!left.isEmpty()) {
      List<Ranking.Ranked> shown = left.subList(0, Math.min(limit, left.size()));
      shown.stream()
          .map(Ranking.Ranked::post)
          .filter(post -> post.isThereAt(now))
          .forEach(post -> data.add(PostNode.of(post, fields, now)));
      Cursor last = shown.get(shown.size() - 1).place();
      page(answer, call, last, isEndless || left.size() > limit);
    }
    return answer;
  }

  private static int limit(Call call) {
    int limit;
    try {
      limit = call.parameter("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
    } catch (NumberFormatException noNumber) {
      limit = -1;
    }
    if (limit < 1 || limit > MOST) {
      throw GraphErrors.badParameter("(#100) Param limit must be from 1 to " + MOST);
    }
    return limit;
  }

  /** Real listings have holes: pages without entries, from which one can go on. */
  private static boolean pauses(SimulatedSource page, Cursor place) {
    int mixed = (page.key().sourceId() + place.id()).hashCode() * 0x9E3779B9 >>> 8;
    return !place.pause() && mixed % EMPTY_PAGE_ONE_IN == 0;
  }

  private void page(ObjectNode answer, Call call, Cursor after, boolean hasNext) {
    ObjectNode paging = answer.putObject("paging");
    paging
        .putObject("cursors")
        .put("before", call.parameter("after").orElse(Cursor.START.text()))
        .put("after", after.text());
    if (hasNext) {
      Map<String, String> parameters = new TreeMap<>(call.parameters());
      parameters.put("after", after.text());
      StringBuilder next = new StringBuilder(base + call.path());
      parameters.forEach(
          (name, value) ->
              next.append(next.indexOf("?") < 0 ? '?' : '&')
                  .append(name)
                  .append('=')
                  .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
      paging.put("next", next.toString());
    }
  }
}
