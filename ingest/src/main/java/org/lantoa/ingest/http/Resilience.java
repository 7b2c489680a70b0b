package org.lantoa.ingest.http;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.time.InstantSource;
import java.util.function.Predicate;

/**
 * Repeats what passes, with growing pauses, within a budget; and leaves a platform alone that fails
 * again and again. One for each token: its budget and its circuit are the token's. Safe for use by
 * several threads.
 *
 * @param <T> what an attempt gives
 */
public final class Resilience<T> {
  /** One attempt. */
  @FunctionalInterface
  public interface Attempt<T> {
    /** Makes it: one call. */
    T make() throws PlatformHttpException, InterruptedException;
  }

  private final RetryBudget budget;
  private final FailsafeExecutor<T> executor;

  /**
   * For one token.
   *
   * @param isTransient which answers may be better a moment later; of failures {@link
   *     PlatformHttpException.Code#mayPass} tells
   * @param clock whose hours the budget goes by
   */
  public Resilience(
      ResilienceSettings settings, Predicate<? super T> isTransient, InstantSource clock) {
    this.budget = new RetryBudget(settings.retriesPerHour(), clock);
    RetryPolicy<T> retry =
        RetryPolicy.<T>builder()
            .handleResultIf(isTransient::test)
            .handleIf(Resilience::mayPass)
            .abortIf((result, failure) -> budget.isSpent())
            .withMaxRetries(settings.retriesPerRequest())
            .withBackoff(settings.firstPause(), settings.longestPause())
            .withJitter(settings.jitter())
            .build();
    CircuitBreaker<T> circuit =
        CircuitBreaker.<T>builder()
            .handleResultIf(isTransient::test)
            .handleIf(Resilience::mayPass)
            .withFailureThreshold(settings.circuitFailures())
            .withDelay(settings.circuitPause())
            .withSuccessThreshold(1)
            .build();
    this.executor = Failsafe.with(retry).compose(circuit);
  }

  /**
   * Makes an attempt, and again while its outcome may pass and the budget lasts.
   *
   * @return the last answer, also one that might have passed
   * @throws PlatformHttpException the last failure, or {@code circuit-open} without an attempt
   * @throws InterruptedException if the thread was interrupted, also while it paused
   */
  public T call(Attempt<T> attempt) throws PlatformHttpException, InterruptedException {
    try {
      return executor.get(context -> made(attempt, context));
    } catch (CircuitBreakerOpenException open) {
      throw new PlatformHttpException(PlatformHttpException.Code.CIRCUIT_OPEN, "nothing was sent");
    } catch (FailsafeException wrapped) {
      if (wrapped.getCause() instanceof PlatformHttpException failure) {
        throw failure;
      }
      if (wrapped.getCause() instanceof InterruptedException) {
        // Failsafe sets the flag as well; the exception alone is enough.
        Thread.interrupted();
        throw new InterruptedException();
      }
      throw wrapped;
    }
  }

  private T made(Attempt<T> attempt, ExecutionContext<T> context) throws Exception {
    if (context.isRetry() && !budget.take()) {
      Throwable last = context.getLastException();
      if (last instanceof PlatformHttpException failure) {
        throw failure;
      }
      return context.getLastResult();
    }
    return attempt.make();
  }

  private static boolean mayPass(Throwable failure) {
    return failure instanceof PlatformHttpException known && known.code().mayPass();
  }
}
