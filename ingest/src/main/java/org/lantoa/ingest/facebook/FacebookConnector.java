package org.lantoa.ingest.facebook;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.PauseFile;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.PlatformHttp;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;

/**
 * Reads Facebook pages by the Graph API: a page's own posts with their counts by one call per 100,
 * posts that the list no longer shows by their ids, and once an hour the number of followers.
 * Pauses are kept on disk, so that they hold after a restart.
 */
public final class FacebookConnector implements Connector {
  private final FacebookSettings settings;
  private final InstantSource clock;
  private final PlatformHttp http;
  private final Followers followers;
  private final Map<SourceKey, GraphCalls> calls = new HashMap<>();

  /**
   * A connector.
   *
   * @param settings where and with which tokens
   * @param clock tells when counts were read and when a pause is over
   */
  public FacebookConnector(FacebookSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.followers = new Followers(settings.version(), clock);
    this.http =
        new PlatformHttp(
            settings.base(),
            settings.limits(),
            Set.of(GraphCalls.APP_USAGE, GraphCalls.PAGE_USAGE, GraphCalls.RETRY_AFTER));
    Map<String, Pause> ofApps = new HashMap<>();
    for (FacebookSettings.Token token : settings.tokens()) {
      Pause ofApp = ofApps.computeIfAbsent(token.app(), this::pause);
      GraphCalls ofToken = new GraphCalls(token, settings, http, ofApp, clock);
      token.sources().forEach(source -> calls.put(source, ofToken));
    }
  }

  private Pause pause(String app) {
    return new Pause(clock, PauseFile.in(settings.folder(), "app", app));
  }

  @Override
  public Platform platform() {
    return Platform.FACEBOOK;
  }

  @Override
  public boolean canRead(SourceKey source) {
    return calls.containsKey(source);
  }

  @Override
  public void list(SourceKey source, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException {
    GraphCalls ofToken = callsOf(source);
    PostReading posts = new PostReading(source, clock, findings);
    new PageListing(ofToken, settings, source.sourceId(), posts, findings).read();
    followers.ask(source, ofToken, findings);
  }

  /** A single post that the platform refuses is deleted, or hidden. */
  @Override
  public boolean canLook() {
    return true;
  }

  @Override
  public void look(SourceKey source, List<PostKey> posts, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException {
    for (PostKey post : posts) {
      if (!post.source().equals(source)) {
        throw new IllegalArgumentException(post + " is no post of " + source);
      }
    }
    PostReading reading = new PostReading(source, clock, findings);
    new PostLook(callsOf(source), settings.version(), reading, findings).look(posts);
  }

  private GraphCalls callsOf(SourceKey source) {
    GraphCalls ofToken = calls.get(source);
    if (ofToken == null) {
      throw new IllegalArgumentException("no token is configured for " + source);
    }
    return ofToken;
  }

  @Override
  public void close() {
    http.close();
  }
}
