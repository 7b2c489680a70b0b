package org.lantoa.dashboards.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lantoa.dashboards.page.CampaignList;
import org.lantoa.dashboards.page.CampaignPage;
import org.lantoa.dashboards.page.Overview;
import org.lantoa.dashboards.page.SeriesRange;
import org.lantoa.dashboards.page.SourceList;
import org.lantoa.dashboards.page.UnitList;
import org.lantoa.dashboards.page.UnitPage;
import org.lantoa.dashboards.web.Reading.Reader;
import org.lantoa.dashboards.web.Reading.Shown;
import org.lantoa.model.Horizon;

/**
 * A page and its JSON twin: both show what one reader read.
 *
 * @param path the page's path; the twin's is the same under {@code /api/v1}
 * @param twinPath the twin's path
 * @param section the part of the navigation it belongs to
 * @param template the page's template
 * @param reader reads what both show
 */
record Twin(String path, String twinPath, String section, String template, Reader reader) {
  static final String API = "/api/v1";

  /** All pages. */
  static List<Twin> all() {
    return List.of(
        new Twin("/", API + "/overview", "overview", "overview.jte", Twin::overview),
        twin("/units", "units", "units.jte", Twin::units),
        twin("/units/{id}", "units", "unit.jte", Twin::unit),
        twin("/campaigns", "campaigns", "campaigns.jte", Twin::campaigns),
        twin("/campaigns/{id}", "campaigns", "campaign.jte", Twin::campaign),
        twin("/sources", "sources", "sources.jte", Twin::sources),
        twin("/posts", "posts", "posts.jte", ArchiveTwin::posts),
        twin("/posts/similar", "posts", "similar.jte", ArchiveTwin::similar),
        twin("/report", "report", "report.jte", ReportTwin::report));
  }

  private static Twin twin(String path, String section, String template, Reader reader) {
    return new Twin(path, API + path, section, template, reader);
  }

  private static Shown overview(Reading reading) {
    return Shown.of(Overview.read(reading.source(), range(reading.asked()), reading.now()));
  }

  private static Shown units(Reading reading) {
    Horizon horizon = reading.asked().choice("horizon", Horizon::ofWireName, Horizon.ALL);
    return new Shown(
        UnitList.read(reading.source(), horizon, reading.now()),
        Map.of("horizons", EnumSet.allOf(Horizon.class).stream().map(Horizon::wireName).toList()));
  }

  private static Shown unit(Reading reading) {
    String id = reading.asked().id();
    return found(
        UnitPage.read(reading.source(), id, range(reading.asked()), reading.now()), "unit", id);
  }

  private static Shown campaigns(Reading reading) {
    return Shown.of(CampaignList.read(reading.source(), reading.now()));
  }

  private static Shown campaign(Reading reading) {
    String id = reading.asked().id();
    return found(
        CampaignPage.read(reading.source(), id, range(reading.asked()), reading.now()),
        "campaign",
        id);
  }

  private static Shown sources(Reading reading) {
    String unit = reading.asked().textOrNull("unit");
    SourceList.Show show =
        reading.asked().choice("show", SourceList.Show::ofCode, SourceList.Show.ALL);
    return found(
        SourceList.read(reading.source(), unit, show, reading.now()),
        "unit",
        unit == null ? "" : unit);
  }

  static Shown found(Optional<?> page, String kind, String id) {
    return Shown.of(page.orElseThrow(() -> WrongRequestException.missing(kind, id)));
  }

  private static SeriesRange range(Asked asked) {
    return asked.choice("range", SeriesRange::ofCode, SeriesRange.MONTH);
  }
}
