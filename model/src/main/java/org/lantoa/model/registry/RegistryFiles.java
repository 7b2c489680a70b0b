package org.lantoa.model.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;

/**
 * The registry as people keep it: {@code units.yaml}, {@code sources.yaml}, {@code campaigns.yaml}
 * and, where units report figures by hand, {@code indicators.yaml}, and, where an office has
 * abbreviations of its own, {@code abbreviations.txt} in one folder. They are described in {@code
 * docs/registry.md}.
 */
public final class RegistryFiles {
  private RegistryFiles() {}

  /**
   * Reads and checks the files. Every mistake is found in one go.
   *
   * @param folder where the files are
   * @param syntax judges the campaigns' queries and the abbreviations
   */
  public static RegistryReading read(Path folder, QuerySyntax syntax) {
    FileFindings inUnits = new FileFindings(FileKeys.UNITS_FILE);
    FileFindings inSources = new FileFindings(FileKeys.SOURCES_FILE);
    FileFindings inCampaigns = new FileFindings(FileKeys.CAMPAIGNS_FILE);
    FileFindings inAbbreviations = new FileFindings(FileKeys.ABBREVIATIONS_FILE);
    FileFindings inIndicators = new FileFindings(FileKeys.INDICATORS_FILE);
    UnitsFile units = UnitsFile.read(folder.resolve(FileKeys.UNITS_FILE), inUnits);
    SourcesFile sources = SourcesFile.read(folder.resolve(FileKeys.SOURCES_FILE), units, inSources);
    AbbreviationsFile abbreviations =
        AbbreviationsFile.read(
            folder.resolve(FileKeys.ABBREVIATIONS_FILE), syntax, inAbbreviations);
    CampaignsFile campaigns =
        CampaignsFile.read(
            folder.resolve(FileKeys.CAMPAIGNS_FILE),
            syntax.with(abbreviations.lines()),
            inCampaigns);
    IndicatorsFile indicators =
        IndicatorsFile.read(folder.resolve(FileKeys.INDICATORS_FILE), inIndicators);

    List<Finding> findings = new ArrayList<>(inUnits.inFileOrder());
    findings.addAll(inSources.inFileOrder());
    findings.addAll(inCampaigns.inFileOrder());
    findings.addAll(inIndicators.inFileOrder());
    findings.addAll(inAbbreviations.inFileOrder());
    RegistryReading refused = new RegistryReading(Optional.empty(), findings);
    if (refused.hasErrors()) {
      return refused;
    }
    Registry registry =
        new Registry(
            units.zone(),
            units.complete(),
            sources.complete(units),
            campaigns.campaigns(),
            abbreviations.lines());
    return new RegistryReading(Optional.of(registry), indicators.complete(), findings);
  }

  /**
   * Writes the commented example with its root unit {@code tinh}, and the schemas that editors
   * complete and check by. Files that exist are left as they are.
   *
   * @throws IOException if a file cannot be written
   */
  public static void writeExample(Path folder) throws IOException {
    ExampleFiles.write(folder);
  }

  /**
   * Writes only the schemas, into {@code schema} below the folder.
   *
   * @throws IOException if a file cannot be written
   */
  public static void writeSchemas(Path folder) throws IOException {
    ExampleFiles.writeSchemas(folder);
  }

  /**
   * Adds sources without official name and proof to {@code sources.yaml}; what the people wrote
   * there stays as it is, comments included. Sources that are already in the file are skipped.
   *
   * @param folder where the files are
   * @param keys the new sources
   * @param unit the id of the unit that owns them
   * @param origin the origin whose counts make their totals
   * @throws UnusableRegistryException if the file or the unit cannot be used; nothing is written
   * @throws IOException if the file cannot be written; it is then as before
   */
  public static void addDrafts(
      Path folder, List<SourceKey> keys, String unit, CountingOrigin origin)
      throws IOException, UnusableRegistryException {
    SourceDrafts.add(folder, keys, unit, origin);
  }
}
