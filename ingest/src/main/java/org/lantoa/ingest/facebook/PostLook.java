package org.lantoa.ingest.facebook;

import java.util.List;
import java.util.Map;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PollOutcome;

/**
 * Looks at single posts, up to 50 by one question. One of them that is not there may fail them all,
 * so the half in which it stands is halved until it stands alone. Alone it is asked for once more
 * without any counts: only if the platform refuses even that is the post not shown; otherwise our
 * question was wrong, and nothing is said about the post.
 */
final class PostLook {
  private final GraphCalls calls;
  private final String version;
  private final PostReading posts;
  private final Findings findings;

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
    Reply reply =
        calls.ask(GraphQuery.posts(version, asked.stream().map(PostLook::id).toList()), findings);
    JsonFields body = reply.body();
    if (body != null) {
      tell(asked, body);
    } else if (asked.size() > 1) {
      together(asked.subList(0, asked.size() / 2));
      together(asked.subList(asked.size() / 2, asked.size()));
    } else {
      confirm(asked.get(0));
    }
  }

  private void tell(List<PostKey> asked, JsonFields body)
      throws SourceException, AppendFailedException, InterruptedException {
    Map<String, JsonFields> shown = shown(body);
    for (PostKey post : asked) {
      JsonFields entry = shown.get(id(post));
      if (entry == null) {
        confirm(post);
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

  private static Map<String, JsonFields> shown(JsonFields body) throws SourceException {
    try {
      return body.members(2 * GraphQuery.IDS);
    } catch (AnswerFieldException bad) {
      throw SourceException.of(PollOutcome.UNREADABLE, bad.code(), bad);
    }
  }

  private void confirm(PostKey post)
      throws SourceException, AppendFailedException, InterruptedException {
    Reply reply = calls.ask(GraphQuery.existence(version, id(post)), findings);
    if (reply.body() != null) {
      throw SourceException.of(PollOutcome.UNREADABLE, "bad-parameter");
    }
    findings.unreachable(post);
  }

  private static String id(PostKey post) {
    return post.sourceId() + '_' + post.postId();
  }
}
