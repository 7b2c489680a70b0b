package org.lantoa.dashboards.page;

import java.util.List;
import java.util.Optional;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.PostKey;
import org.lantoa.model.registry.Registry;

/**
 * Posts whose text is like that of a post.
 *
 * @param post the post
 * @param similar the others, the most alike first
 */
public record SimilarPostsPage(PostRow post, List<PostRow> similar) {
  private static final int MOST = 20;

  /** Copies the list. */
  public SimilarPostsPage {
    similar = List.copyOf(similar);
  }

  /** Reads the page; empty if there is no such post. */
  public static Optional<SimilarPostsPage> read(
      FigureSource source, Registry registry, PostKey key) {
    return source
        .post(key)
        .map(
            post ->
                new SimilarPostsPage(
                    PostRow.of(post, registry), PostRow.of(source.similar(post, MOST), registry)));
  }
}
