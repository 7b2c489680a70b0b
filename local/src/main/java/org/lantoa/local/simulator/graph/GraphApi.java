package org.lantoa.local.simulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.CallLedger;
import org.lantoa.local.simulator.wire.CallLedger.Standing;
import org.lantoa.local.simulator.wire.CallLimit;
import org.lantoa.local.simulator.wire.Door;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.wire.PlatformApi;
import org.lantoa.local.simulator.wire.TokenBook.Token;
import org.lantoa.local.simulator.wire.Visit;
import org.lantoa.local.simulator.world.World;
import org.lantoa.model.SourceKey;

/** A stand-in for the Graph API, as far as pages and their posts go. */
public final class GraphApi implements PlatformApi {
  private static final Pattern PATH = Pattern.compile("/v(\\d+)\\.(\\d+)(?:/.*)?");
  private static final Set<Integer> VERSIONS = Set.of(24, 25, 26);

  private final Door door;
  private final CallLedger app;
  private final AppSecret secret;
  private final Nodes nodes;

  /**
   * The interface to a world.
   *
   * @param door who is let in
   * @param appLimit what all tokens together may call
   * @param appSecret the secret that requests must be proved with; empty if they need no proof
   * @param base where it is reached
   */
  public GraphApi(
      World world, Door door, CallLimit appLimit, Optional<String> appSecret, URI base) {
    this.door = door;
    this.app = new CallLedger(appLimit);
    this.secret = new AppSecret(appSecret);
    this.nodes = new Nodes(world, base);
  }

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public boolean owns(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public Visit visit(Call call, Instant now) {
    Optional<String> value = call.parameter("access_token").or(call::bearer);
    Optional<Token> token = door.token(value);
    if (token.isEmpty()) {
      return Visit.ofStranger(value.isEmpty() ? GraphErrors.noToken() : GraphErrors.unknownToken());
    }
    int calls = ids(call).map(List::size).orElse(1);
    SourceKey page = page(call, token.get());
    Door.Entry entry = door.enter(token.get(), page, calls, now);
    Standing all = app.call(now, calls);
    Optional<FaultKind> refusal =
        entry.refusal().or(() -> Optional.of(all).filter(Standing::blocked).map(Standing::kind));
    Answer answer =
        refusal.map(GraphErrors::of).orElseGet(() -> answer(call, token.get(), now, entry.fault()));
    answer =
        UsageHeaders.on(answer, page.sourceId(), entry.standing(), all)
            .with("facebook-api-version", "v" + version(call).orElse(""));
    return new Visit(
        entry.fault().map(answer::spoiltBy).orElse(answer),
        Optional.of(token.get().name()),
        Optional.of(page),
        calls,
        entry.standing().again() || all.again(),
        refusal.or(entry::fault));
  }

  private Answer answer(Call call, Token token, Instant now, Optional<FaultKind> fault) {
    try {
      secret.require(call, token);
      if (!call.method().equals("GET")) {
        throw GraphErrors.badParameter("(#100) Unsupported " + call.method() + " request");
      }
      if (version(call).isEmpty()) {
        throw GraphErrors.of(400, 2635, 0, "OAuthException", "(#2635) Version is not supported");
      }
      return Answer.of(200, node(path(call), call, token, now, fault));
    } catch (GraphRefusal refusal) {
      return refusal.answer();
    }
  }

  private JsonNode node(
      List<String> path, Call call, Token token, Instant now, Optional<FaultKind> fault) {
    Optional<List<String>> ids = ids(call);
    if (path.isEmpty() && ids.isPresent()) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      for (String id : ids.get()) {
        answer.set(id, nodes.node(id, call, token, now));
      }
      return answer;
    }
    return switch (path.size()) {
      case 1 -> nodes.node(path.get(0), call, token, now);
      case 2 -> nodes.edge(path.get(0), path.get(1), call, token, now, fault);
      default -> throw GraphErrors.of(400, 2500, 0, "OAuthException", "Unknown path components");
    };
  }

  /** The page that is asked about; of several the first. */
  private static SourceKey page(Call call, Token token) {
    String asked =
        ids(call)
            .map(ids -> ids.get(0))
            .orElseGet(() -> path(call).stream().findFirst().orElse(""));
    String page = asked.split("_", -1)[0];
    return token.sources().stream()
        .filter(source -> source.sourceId().equals(page))
        .findFirst()
        .orElse(token.first());
  }

  /** What follows the version. */
  private static List<String> path(Call call) {
    return Arrays.stream(call.path().split("/", -1))
        .filter(part -> !part.isEmpty())
        .skip(1)
        .toList();
  }

  private static Optional<List<String>> ids(Call call) {
    return call.parameter("ids").map(ids -> List.of(ids.split(",", -1)));
  }

  private static Optional<String> version(Call call) {
    Matcher path = PATH.matcher(call.path());
    return path.matches() && VERSIONS.contains(Integer.parseInt(path.group(1)))
        ? Optional.of(path.group(1) + '.' + path.group(2))
        : Optional.empty();
  }
}
