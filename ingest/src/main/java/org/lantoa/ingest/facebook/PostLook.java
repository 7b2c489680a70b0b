package org.lantoa.ingest.facebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PollOutcome;

/**
 * Looks at single posts, up to 50 by one question. One of them may fail them all, because it is not
 * there or because the platform cannot tell of it, so the half in which it stands is halved until
 * it stands alone. Alone it is asked for once more without any counts: only if the platform refuses
 * even that, or leaves it out, is the post not shown; otherwise our question was wrong, or the
 * platform's fault, and the post is told as refused. The others are looked at all the same.
 */
final class PostLook {
  /** So many posts cannot each be awkward in one look: beyond, it is the question or the page. */
  private static final int MOST_REFUSED = 5;

  /** So many questions may fail in one look: those that single out {@link #MOST_REFUSED} posts. */
  private static final int MOST_FAILED = 40;

  /** Failures that say nothing of the posts that were asked for. */
  private static final Set<String> OF_NO_POST =
      Set.of("connection", "tls", "redirect", "protocol", "circuit-open", "closed");

  private final GraphCalls calls;
  private final String version;
  private final PostReading posts;
  private final Findings findings;
  private int refused;
  private int failed;

  PostLook(GraphCalls calls, String version, PostReading posts, Findings findings) {
    this.calls = calls;
    this.version = version;
    this.posts = posts;
    this.findings = findings;
  }

  /** Looks at posts of one page. */
  void look(List<PostKey> asked)
      throws SourceException, AppendFailedException, InterruptedException {
    for (int from = 0; from < asked.size(); from += GraphQuery.IDS) {
      together(asked.subList(from, Math.min(asked.size(), from + GraphQuery.IDS)));
    }
  }

  private void together(List<PostKey> asked)
      throws SourceException, AppendFailedException, InterruptedException {
    JsonFields body;
    try {
      List<String> ids = asked.stream().map(PostLook::id).toList();
      body = calls.ask(GraphQuery.posts(version, ids), findings).body();
    } catch (SourceException failure) {
      requireOfAPost(failure);
      apart(asked, failure);
      return;
    }
    if (body != null) {
      tell(asked, body);
    } else if (asked.size() > 1) {
      halved(asked);
    } else {
      confirm(asked.get(0), SourceException.of(PollOutcome.UNREADABLE, "bad-parameter"));
    }
  }

  private void halved(List<PostKey> asked)
      throws SourceException, AppendFailedException, InterruptedException {
    together(asked.subList(0, asked.size() / 2));
    together(asked.subList(asked.size() / 2, asked.size()));
  }

  // What should pass, and does not however often it is repeated, opens the circuit after few
  // questions: so each post at once is asked for alone, which costs no more calls than halves do.
  private void apart(List<PostKey> asked, SourceException failure)
      throws SourceException, AppendFailedException, InterruptedException {
    boolean shouldPass = failure.outcome() == PollOutcome.UNAVAILABLE;
    if (asked.size() > 1 && shouldPass) {
      for (PostKey post : asked) {
        together(List.of(post));
      }
    } else if (asked.size() > 1) {
      halved(asked);
    } else if (shouldPass) {
      refuse(asked.get(0), failure);
    } else {
      confirm(asked.get(0), failure);
    }
  }

  private void tell(List<PostKey> asked, JsonFields body)
      throws SourceException, AppendFailedException, InterruptedException {
    Map<String, JsonFields> shown = members(body);
    for (PostKey post : asked) {
      JsonFields entry = shown.get(id(post));
      if (entry == null || entry.isNull()) {
        confirm(post, SourceException.of(PollOutcome.UNREADABLE, "missing"));
      } else {
        tell(post, entry);
      }
    }
  }

  private void tell(PostKey post, JsonFields entry) throws AppendFailedException {
    PostKey answered = posts.key(entry);
    if (post.equals(answered)) {
      posts.tell(post, entry);
    } else if (answered != null) {
      findings.refused(post, "other-post", "id");
    }
  }

  private Map<String, JsonFields> members(JsonFields body)
      throws SourceException, AppendFailedException {
    try {
      return body.members(2 * GraphQuery.IDS);
    } catch (AnswerFieldException bad) {
      findings.refused(null, bad.code(), bad.path());
      throw SourceException.of(PollOutcome.UNREADABLE, bad.code(), bad);
    }
  }

  /** Tells a post as unreachable, or as refused for the reason for which it stands alone. */
  private void confirm(PostKey post, SourceException reason)
      throws SourceException, AppendFailedException, InterruptedException {
    JsonFields body;
    try {
      body = calls.ask(GraphQuery.existence(version, id(post)), findings).body();
    } catch (SourceException failure) {
      requireOfAPost(failure);
      refuse(post, failure);
      return;
    }
    if (body == null || isWithout(post, members(body))) {
      findings.unreachable(post);
    } else {
      refuse(post, reason);
    }
  }

  // Anything else that stands in the answer is no refusal that this program knows.
  private static boolean isWithout(PostKey post, Map<String, JsonFields> members) {
    JsonFields entry = members.get(id(post));
    return members.isEmpty() || (entry != null && entry.isNull());
  }

  private void refuse(PostKey post, SourceException reason)
      throws SourceException, AppendFailedException {
    if (refused == MOST_REFUSED) {
      throw reason;
    }
    refused++;
    findings.refused(post, reason.detail(), "id");
  }

  private void requireOfAPost(SourceException failure) throws SourceException {
    boolean isOfAll =
        failure.outcome() == PollOutcome.THROTTLED
            || failure.outcome() == PollOutcome.TOKEN_INVALID
            || OF_NO_POST.contains(failure.detail());
    failed++;
    if (isOfAll || failed > MOST_FAILED) {
      throw failure;
    }
  }

  private static String id(PostKey post) {
    return post.sourceId() + '_' + post.postId();
  }
}
