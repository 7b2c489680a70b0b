package org.lantoa.local.sample;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;

/** The truth as a file, for whoever compares it with what the system shows. */
final class TruthJson {
  private TruthJson() {}

  static void write(SampleTruth truth, Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = json.createObjectNode();
    root.put("seed", truth.settings().seed());
    root.put("anchor", truth.settings().anchor().toString());
    root.put("posts", truth.settings().posts());
    ObjectNode scopes = root.putObject("scopes");
    for (String scope : truth.scopes()) {
      ScopeTruth total = truth.total(scope);
      ObjectNode node = scopes.putObject(scope);
      node.put("posts", total.posts());
      putMain(node, total.sums());
      putMain(node.putObject("known"), total.known());
      node.put("removed", total.removed());
      ObjectNode rolling = node.putObject("asOfAnchor");
      for (Horizon horizon : Horizon.values()) {
        if (horizon.isRolling()) {
          putHorizon(rolling.putObject(horizon.wireName()), truth, scope, horizon);
        }
      }
    }
    // Line ends are given, so that every machine writes the same bytes.
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    Files.writeString(
        file, json.writer(printer).writeValueAsString(root) + "\n", StandardCharsets.UTF_8);
  }

  private static void putHorizon(
      ObjectNode node, SampleTruth truth, String scope, Horizon horizon) {
    HorizonTruth total = truth.total(scope, horizon, truth.settings().anchor());
    putMain(node, total.gains());
    node.put("postsPublished", total.postsPublished());
    node.put("postsActive", total.postsActive());
  }

  private static void putMain(ObjectNode node, Tally tally) {
    for (Measure measure : Measure.main()) {
      node.put(measure.wireName(), tally.of(measure));
    }
  }
}
