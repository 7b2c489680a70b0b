package org.lantoa.local.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lantoa.local.sample.ProvinceLife.Outlet;
import org.lantoa.model.topic.Observation;

/**
 * A generated sample: a made-up province with its offices, sources and campaigns, two years of
 * posts with repeated observations, and the true totals of all that.
 */
public final class Sample {
  private final Province province;
  private final List<SampleCampaign> campaigns;
  private final List<SampleFile> files;
  private final List<SampleReport> reports;
  private final SampleTruth truth;

  private Sample(
      Province province,
      List<SampleCampaign> campaigns,
      List<SampleFile> files,
      List<SampleReport> reports,
      SampleTruth truth) {
    this.province = province;
    this.campaigns = campaigns;
    this.files = files;
    this.reports = reports;
    this.truth = truth;
  }

  /** Generates a sample; equal settings give the same sample, byte for byte. */
  public static Sample generate(SampleSettings settings) {
    LocalDate lastDay = settings.anchor().atOffset(PostPlanner.OFFSET).toLocalDate();
    Province province = new Province();
    List<SampleCampaign> campaigns = SampleCampaign.around(lastDay);
    PostPlanner posts =
        new PostPlanner(
            settings.anchor(), province.sources(), new TextWriter(Topic.all(), campaigns));
    ObservationPlanner observations = new ObservationPlanner(settings.anchor());
    List<SampleRow> rows = new ArrayList<>();
    List<SampleRemoval> removals = new ArrayList<>();
    for (int number = 1; number <= settings.posts(); number++) {
      Random random = randomOf(settings.seed(), number);
      PostHistory history = observations.history(posts.plan(number, random), random);
      rows.addAll(history.rows());
      history.removal().ifPresent(removals::add);
    }
    List<SampleFile> files = FilePlanner.files(rows, removals, randomOf(settings.seed(), 0));
    SampleTruth truth = SampleTruth.of(settings, province, campaigns, files);
    List<SampleReport> reports = new ReportPlanner(settings, province, truth).reports();
    return new Sample(province, campaigns, files, reports, truth);
  }

  /** Each post draws from numbers of its own, so that one post's change moves no other. */
  private static Random randomOf(long seed, int number) {
    return new Random(seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
  }

  /**
   * Writes {@code units.yaml}, {@code sources.yaml}, {@code campaigns.yaml} and {@code
   * indicators.yaml}.
   *
   * @throws IOException if the folder cannot be written
   */
  public void writeRegistry(Path folder) throws IOException {
    writeRegistry(folder, List.of());
  }

  /**
   * Writes the same with more sources, which are read through the platforms' interfaces.
   *
   * @param beside sources that the sample has no posts of
   * @throws IOException if the folder cannot be written
   */
  public void writeRegistry(Path folder, List<Outlet> beside) throws IOException {
    Map<String, SampleUnit> units = province.unitsById();
    List<SampleSource> read =
        beside.stream().map(outlet -> SampleSource.of(outlet, units)).toList();
    RegistryYaml.write(province, province.sources(), read, campaigns, folder);
  }

  /**
   * Writes the observations as CSV files of the project's own template, one a quarter.
   *
   * @return the files in the order in which they are to be imported
   * @throws IOException if the folder cannot be written
   */
  public List<Path> writeFiles(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (SampleFile file : files) {
      written.add(SampleCsv.write(file, written.size(), folder));
    }
    return List.copyOf(written);
  }

  /**
   * Writes what units report by hand, one file a month and one of corrections, with the columns of
   * the project's own template.
   *
   * @return the files in the order in which they are to be imported, one by one
   * @throws IOException if the folder cannot be written
   */
  public List<Path> writeReports(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (SampleReport report : reports) {
      written.add(ReportCsv.write(report, folder));
    }
    return List.copyOf(written);
  }

  /**
   * What no file says: posts that were found removed, as a connector would append it.
   *
   * @param file the place of a file in {@link #writeFiles}; these stand on the log after its rows
   */
  public List<Observation> removalsAfter(int file) {
    return files.get(file).removals().stream().map(SampleRemoval::observation).toList();
  }

  /** The true totals. */
  public SampleTruth truth() {
    return truth;
  }

  /** The files' rows, for the sample's own tests. */
  List<SampleFile> files() {
    return files;
  }

  List<SampleReport> reports() {
    return reports;
  }

  List<SampleCampaign> campaigns() {
    return campaigns;
  }

  Province province() {
    return province;
  }
}
