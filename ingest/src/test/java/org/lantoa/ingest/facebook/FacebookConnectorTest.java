package org.lantoa.ingest.facebook;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.connector.ConnectorContract;
import org.lantoa.ingest.connector.Shown;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.SourceKey;

class FacebookConnectorTest extends ConnectorContract {
  private static final SourceKey SOURCE = SourceKey.parse("facebook:" + FacebookStandIn.PAGE);

  @TempDir private Path folder;

  FacebookConnectorTest() {
    super(new FacebookStandIn());
  }

  @Override
  protected SourceKey source() {
    return SOURCE;
  }

  @Override
  protected Connector connector(URI address, HttpLimits limits, ResilienceSettings resilience) {
    return new FacebookConnector(
        new FacebookSettings(
            BaseAddress.of(address.toString(), true),
            FacebookSettings.VERSION,
            folder,
            List.of(
                new FacebookSettings.Token(
                    "page", () -> TOKEN, "app", Optional.empty(), Set.of(SOURCE))),
            FacebookSettings.Pauses.DEFAULT,
            FacebookSettings.Listing.DEFAULT,
            limits,
            resilience),
        clock);
  }

  @Override
  protected Counts counts(Shown post) {
    return Counts.of(
        Map.of(
            Measure.SHARES, Count.of(post.shares()),
            Measure.COMMENTS, Count.of(post.comments()),
            Measure.REACTIONS, Count.of(post.likes()),
            Measure.LIKE, Count.of(post.likes())));
  }

  @Override
  protected Counts countsLeft(Shown post) {
    // All counts are left out, which no post without shares does.
    return Counts.unknown();
  }
}
