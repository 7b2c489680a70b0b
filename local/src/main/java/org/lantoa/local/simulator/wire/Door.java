package org.lantoa.local.simulator.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lantoa.local.simulator.wire.TokenBook.Token;
import org.lantoa.model.SourceKey;

/** Who is let in: tokens, limits and faults of one platform. Thread-safe. */
public final class Door {
  private final TokenBook tokens;
  private final CallLimit limit;
  private final Faults faults;
  private final Map<SourceKey, CallLedger> ledgers = new ConcurrentHashMap<>();

  /**
   * A door.
   *
   * @param limit how often may be called for each source, whatever the token
   */
  public Door(TokenBook tokens, CallLimit limit, Faults faults) {
    this.tokens = tokens;
    this.limit = limit;
    this.faults = faults;
  }

  /**
   * How a request was met.
   *
   * @param refusal why it is answered by an error; empty if it is let in
   * @param fault what befalls its answer; empty if nothing
   */
  public record Entry(
      CallLedger.Standing standing, Optional<FaultKind> refusal, Optional<FaultKind> fault) {}

  /** The token of a value. */
  public Optional<Token> token(Optional<String> value) {
    return value.flatMap(tokens::find);
  }

  /** Counts a request and decides on it. */
  public Entry enter(Token token, SourceKey source, int calls, Instant now) {
    CallLedger ledger = ledgers.computeIfAbsent(source, any -> new CallLedger(limit));
    CallLedger.Standing standing = ledger.call(now, calls);
    Optional<Fault> fault = faults.next(source, now).filter(found -> strikes(found, token));
    if (!standing.blocked() && fault.isPresent() && isLimit(fault.get())) {
      standing = ledger.block(now, fault.get().to(), fault.get().kind());
    }
    if (standing.blocked()) {
      return new Entry(standing, Optional.of(standing.kind()), Optional.empty());
    }
    Optional<FaultKind> kind = fault.map(Fault::kind);
    return new Entry(standing, kind.filter(FaultKind::isRefusal), kind.filter(k -> !k.isRefusal()));
  }

  /** A token that was issued since is whole. */
  private static boolean strikes(Fault fault, Token token) {
    return fault.kind().group() != FaultKind.Group.TOKEN || !token.issuedAt().isAfter(fault.from());
  }

  private static boolean isLimit(Fault fault) {
    return fault.kind().group() == FaultKind.Group.LIMIT;
  }
}
