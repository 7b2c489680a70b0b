package org.lantoa.model.topic;

import java.util.List;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedMeasure;

/** All indicators, whole. */
final class IndicatorsJson {
  private IndicatorsJson() {}

  static Indicators read(FieldReader fields) {
    List<Indicator> list = fields.objects("indicators", IndicatorsJson::readIndicator);
    return fields.constructed("indicators", () -> new Indicators(list));
  }

  static void write(Indicators indicators, FieldWriter fields) {
    fields.objects("indicators", indicators.list(), IndicatorsJson::writeIndicator);
  }

  private static Indicator readIndicator(FieldReader fields) {
    String id = fields.text("id");
    String name = fields.text("name");
    String englishName = fields.textOrNull("nameEn");
    ReportedMeasure measure = fields.named("measure", ReportedMeasure::ofWireName);
    return fields.constructed("id", () -> new Indicator(id, name, englishName, measure));
  }

  private static void writeIndicator(Indicator indicator, FieldWriter fields) {
    fields.text("id", indicator.id());
    fields.text("name", indicator.name());
    fields.text("nameEn", indicator.englishName());
    fields.text("measure", indicator.measure().wireName());
  }
}
