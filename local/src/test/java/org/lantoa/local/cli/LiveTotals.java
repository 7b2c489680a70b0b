package org.lantoa.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lantoa.local.sample.ProvinceLife.Outlet;
import org.lantoa.local.sample.SampleSettings;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Total;

/**
 * The totals of a demonstration that goes on live, told apart: what the live offices have of a
 * scope, and what is left for the sample.
 *
 * @param totals all, by scope
 * @param offices the units that live pages belong to; the sample has nothing of them
 * @param sources the live pages
 */
record LiveTotals(Map<String, Total> totals, Set<String> offices, Set<String> sources) {

  static LiveTotals of(Map<Scope, Total> totals, SampleSettings sample) {
    Map<String, Total> byText = new LinkedHashMap<>();
    totals.forEach((scope, total) -> byText.put(scope.text(), total));
    List<Outlet> live = DemoLive.sources(sample);
    return new LiveTotals(
        byText,
        live.stream().map(outlet -> outlet.office().unit()).collect(Collectors.toSet()),
        live.stream().map(outlet -> "source:" + outlet.key().text()).collect(Collectors.toSet()));
  }

  /** How many live posts there are. */
  long posts() {
    return live("all").mapToLong(Total::posts).sum();
  }

  /** The scopes that have not what they should. */
  Set<String> wrong(JsonNode truth) {
    Set<String> scopes = new TreeSet<>(totals.keySet());
    truth.fieldNames().forEachRemaining(scopes::add);
    scopes.removeIf(scope -> isLiveAlone(scope) ? !truth.has(scope) : isRight(scope, truth));
    return scopes;
  }

  private boolean isRight(String scope, JsonNode truth) {
    Total total = totals.get(scope);
    return total != null
        && total.posts()
            == truth.path(scope).path("posts").asLong() + live(scope).mapToLong(Total::posts).sum()
        && Measure.main().stream()
            .allMatch(
                measure ->
                    total.gains().of(measure)
                        == truth.path(scope).path(measure.wireName()).asLong()
                            + live(scope).mapToLong(live -> live.gains().of(measure)).sum());
  }

  private boolean isLiveAlone(String scope) {
    return sources.contains(scope)
        || offices.stream()
            .anyMatch(
                office ->
                    scope.equals("unit:" + office)
                        || scope.startsWith("campaign-unit:") && scope.endsWith('/' + office));
  }

  /** What the live offices have of a scope above them. */
  private Stream<Total> live(String scope) {
    String each;
    if (scope.equals("all") || scope.equals("unit:tinh")) {
      each = "unit:";
    } else if (scope.startsWith("campaign:")) {
      each = "campaign-unit:" + scope.substring("campaign:".length()) + '/';
    } else if (scope.startsWith("campaign-unit:") && scope.endsWith("/tinh")) {
      each = scope.substring(0, scope.length() - "tinh".length());
    } else {
      return Stream.empty();
    }
    return offices.stream().map(office -> totals.get(each + office)).filter(total -> total != null);
  }
}
