package org.lantoa.local.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The module table of {@code docs/architecture.md}, held over all modules; nothing is frozen. */
@AnalyzeClasses(packages = "org.lantoa", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  private static final String ALL = "org.lantoa..";
  private static final String MODEL = "org.lantoa.model..";
  private static final String SERVERS = "org.lantoa.servers..";
  private static final String INGEST = "org.lantoa.ingest..";
  private static final String STREAM = "org.lantoa.stream..";
  private static final String ANALYSIS = "org.lantoa.search.analysis..";
  private static final String QUERY = "org.lantoa.search.query..";
  private static final String MATCHING = "org.lantoa.search.matching..";
  private static final String PLUGIN = "org.lantoa.search.plugin..";
  private static final String SEARCH = "org.lantoa.search..";
  private static final String DASHBOARDS = "org.lantoa.dashboards..";
  private static final String LOCAL = "org.lantoa.local..";
  private static final String BENCH = "org.lantoa.bench..";

  private static final String KAFKA = "org.apache.kafka..";
  private static final String FLINK = "org.apache.flink..";
  private static final String ELASTICSEARCH = "co.elastic..";

  @ArchTest
  static final ArchRule MODEL_USES_JSON_AND_YAML_ALONE =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              MODEL, "java..", "org.jspecify..", "com.fasterxml.jackson..", "org.yaml..");

  @ArchTest static final ArchRule SERVERS_KNOW_NOTHING_OF_OURS = of(SERVERS).usesOfOursOnly();

  @ArchTest static final ArchRule INGEST_USES_THE_MODEL = of(INGEST).usesOfOursOnly(MODEL);

  @ArchTest
  static final ArchRule JOBS_USE_MODEL_AND_ANALYSIS =
      of(STREAM).usesOfOursOnly(MODEL, ANALYSIS, QUERY, MATCHING);

  @ArchTest
  static final ArchRule ANALYSIS_IS_PLAIN_LUCENE =
      classes()
          .that()
          .resideInAnyPackage(ANALYSIS, QUERY, MATCHING)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ANALYSIS, QUERY, MATCHING, "java..", "org.jspecify..", "org.apache.lucene..");

  @ArchTest
  static final ArchRule PLUGIN_USES_WHAT_ELASTICSEARCH_HAS =
      classes()
          .that()
          .resideInAPackage(PLUGIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              PLUGIN,
              ANALYSIS,
              "java..",
              "org.jspecify..",
              "org.apache.lucene..",
              "org.elasticsearch.plugin..");

  @ArchTest
  static final ArchRule NOTHING_OF_OURS_USES_THE_PLUGIN =
      noClasses()
          .that()
          .resideInAPackage(ALL)
          .and()
          .resideOutsideOfPackage(PLUGIN)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PLUGIN);

  @ArchTest static final ArchRule SEARCH_USES_THE_MODEL = of(SEARCH).usesOfOursOnly(MODEL);

  @ArchTest
  static final ArchRule DASHBOARDS_USE_MODEL_AND_SEARCH =
      of(DASHBOARDS).usesOfOursOnly(MODEL, SEARCH);

  @ArchTest static final ArchRule NOTHING_USES_THE_BENCH = of(LOCAL).usesNone(BENCH);

  @ArchTest
  static final ArchRule PAGES_READ_ELASTICSEARCH_ALONE = of(DASHBOARDS).usesNone(KAFKA, FLINK);

  @ArchTest
  static final ArchRule WHAT_COMES_IN_GOES_THROUGH_KAFKA =
      of(INGEST).usesNone(ELASTICSEARCH, FLINK);

  @ArchTest
  static final ArchRule JOBS_DECIDE_AND_DO_NOT_ANSWER = of(STREAM).usesNone(ELASTICSEARCH);

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices().matching("org.lantoa.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NAMES_TELL_THE_ROLE =
      noClasses()
          .that()
          .resideInAPackage(ALL)
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Base)(\\$.*)?");

  @ArchTest
  static void everyPackageLivesInOneModule(JavaClasses classes) {
    Map<String, Set<String>> modulesByPackage =
        classes.stream()
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName,
                    Collectors.mapping(
                        HouseRulesTest::module, Collectors.toCollection(TreeSet::new))));

    assertThat(modulesByPackage).allSatisfy((name, in) -> assertThat(in).hasSize(1));
    // All of the house but the bench, which uses this module: else the rules look at nothing.
    assertThat(modulesByPackage.values().stream().flatMap(Set::stream).distinct()).hasSize(9);
  }

  /** Where the class was read from, a jar or a folder of classes, without its own path in there. */
  private static String module(JavaClass type) {
    String source = type.getSource().orElseThrow().getUri().toString();
    return source.substring(0, source.indexOf("org/lantoa/" + path(type)));
  }

  private static String path(JavaClass type) {
    return type.getPackageName().substring("org.lantoa.".length()).replace('.', '/');
  }

  private static Room of(String room) {
    return new Room(room);
  }

  /** The packages of one module. */
  private record Room(String packages) {
    ArchRule usesOfOursOnly(String... others) {
      String[] allowed =
          Stream.concat(Stream.of(packages), Stream.of(others)).toArray(String[]::new);
      return classes()
          .that()
          .resideInAPackage(packages)
          .should()
          .onlyDependOnClassesThat(
              JavaClass.Predicates.resideOutsideOfPackage(ALL)
                  .or(JavaClass.Predicates.resideInAnyPackage(allowed)));
    }

    ArchRule usesNone(String... others) {
      return noClasses()
          .that()
          .resideInAPackage(packages)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others);
    }
  }
}
