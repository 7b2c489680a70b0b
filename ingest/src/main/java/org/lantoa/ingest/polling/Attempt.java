package org.lantoa.ingest.polling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;

/**
 * One attempt to read a source, as a schedule sees it.
 *
 * @param poll what was recorded of it
 * @param ending how the calls ended: {@link PollOutcome#COMPLETE} if none failed, else why they
 *     broke off, also where what was found until then makes the poll a partial one. Looks at single
 *     posts that failed after a complete listing count only if no call at all is allowed now
 * @param forbiddenUntil before when no call is allowed; absent if nothing forbids one, or if the
 *     platform did not tell
 */
public record Attempt(Poll poll, PollOutcome ending, @Nullable Instant forbiddenUntil) {}
