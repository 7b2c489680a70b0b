package org.lantoa.servers.elasticsearch;

import java.nio.file.Path;
import java.util.List;

/** The server's configuration files, as text. */
final class ServerConfiguration {
  static final String STARTER_ROLE = "lantoa_starter";

  private ServerConfiguration() {}

  static String serverYml(InstanceFolder folder, int port) {
    return lines(
        List.of(
            "cluster.name: lantoa",
            "node.name: lantoa",
            "node.roles: [ master, data, ingest ]",
            "path.data: " + quoted(folder.data()),
            "path.logs: " + quoted(folder.logs()),
            "network.host: 127.0.0.1",
            "http.port: " + port,
            "transport.port: 0",
            "node.portsfile: true",
            "discovery.type: single-node",
            "xpack.security.enabled: true",
            "xpack.security.http.ssl.enabled: false",
            "xpack.security.transport.ssl.enabled: false",
            "xpack.security.authc.realms.file.file.order: 0",
            "xpack.security.authc.realms.native.native.enabled: false",
            "xpack.license.self_generated.type: basic",
            // Percentages would stop writes on a large disk that still has much room. Whoever
            // starts
            // the server watches the disk and stops everything long before these act.
            "cluster.routing.allocation.disk.watermark.low: 48mb",
            "cluster.routing.allocation.disk.watermark.high: 40mb",
            "cluster.routing.allocation.disk.watermark.flood_stage: 32mb",
            // One index per month and kind: decades of history are many small shards.
            "cluster.max_shards_per_node: 5000"));
  }

  static String jvmOptions(String heap) {
    return lines(
        List.of(
            "-Xms" + heap,
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:-AlwaysPreTouch",
            "-XX:TieredStopAtLevel=1",
            // With one compiler there is room for 48 MB of code; a server that runs for weeks must
            // not fill it, because nothing more is compiled then.
            "-XX:ReservedCodeCacheSize=128m",
            "-Djava.io.tmpdir=${ES_TMPDIR}",
            "20-:--add-modules=jdk.incubator.vector",
            "23:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.setAsTypeCache",
            "23:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.asTypeUncached",
            "-XX:+ExitOnOutOfMemoryError",
            // The roles of files are all there are here; their index needs a filter that is absent.
            "-Des.queryable_built_in_roles_enabled=false",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr:utctime,level,tags"));
  }

  static String log4j2() {
    return lines(
        List.of(
            "status = error",
            "appender.console.type = Console",
            "appender.console.name = console",
            "appender.console.layout.type = PatternLayout",
            "appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] [%node_name]%marker"
                + " %m%consoleException%n",
            "appender.console.filter.threshold.type = ThresholdFilter",
            "appender.console.filter.threshold.level = warn",
            "appender.file.type = RollingFile",
            "appender.file.name = file",
            "appender.file.fileName = ${sys:es.logs.base_path}/server.log",
            "appender.file.filePattern = ${sys:es.logs.base_path}/server-%i.log.gz",
            "appender.file.layout.type = PatternLayout",
            "appender.file.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] [%node_name]%marker"
                + " %m%n",
            "appender.file.policies.type = Policies",
            "appender.file.policies.size.type = SizeBasedTriggeringPolicy",
            "appender.file.policies.size.size = 16MB",
            "appender.file.strategy.type = DefaultRolloverStrategy",
            "appender.file.strategy.max = 3",
            "rootLogger.level = info",
            "rootLogger.appenderRef.console.ref = console",
            "rootLogger.appenderRef.file.ref = file"));
  }

  /** What waits for the start may see the cluster's health and nothing else. */
  static String starterRole() {
    return STARTER_ROLE + ":\n  cluster: [ monitor ]\n";
  }

  /** In single quotes YAML takes every character as it is, except the quote itself. */
  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
