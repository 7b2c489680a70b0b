package org.lantoa.dashboards.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Scripts, styles and the icon: a fixed list from this module and from WebJars, held in memory. An
 * address carries the file's hash, so browsers may keep it for ever.
 */
final class Assets {
  private static final String JAVASCRIPT = "text/javascript;charset=utf-8";

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  private record Asset(String type, byte[] bytes, String hash) {}

  private Assets() {}

  static Assets load() {
    Assets assets = new Assets();
    assets.own("app.css", "text/css;charset=utf-8");
    assets.own("app.js", JAVASCRIPT);
    assets.own("chart.js", JAVASCRIPT);
    assets.own("icon.svg", "image/svg+xml");
    assets.webJar("htmx.min.js", "org.webjars.npm", "htmx.org", "dist/htmx.min.js");
    assets.webJar("echarts.js", "org.webjars", "echarts", "echarts.common.min.js");
    return assets;
  }

  /** The address of each file. */
  Map<String, String> addresses() {
    return assets.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> "/assets/" + e.getKey() + "?v=" + e.getValue().hash()));
  }

  void serve(Context context) {
    Asset asset = assets.get(context.pathParam("file"));
    if (asset == null) {
      throw WrongRequestException.missing("page");
    }
    boolean exact = asset.hash().equals(context.queryParam("v"));
    context.header("Cache-Control", exact ? "public, max-age=31536000, immutable" : "no-cache");
    context.contentType(asset.type()).result(asset.bytes());
  }

  private void own(String file, String type) {
    add(file, type, read("/org/lantoa/dashboards/web/" + file));
  }

  private void webJar(String name, String group, String artifact, String file) {
    Properties jar = new Properties();
    String about = "/META-INF/maven/" + group + '/' + artifact + "/pom.properties";
    try {
      jar.load(new java.io.ByteArrayInputStream(read(about)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(about, unreadable);
    }
    String folder = "/META-INF/resources/webjars/" + artifact + '/' + jar.getProperty("version");
    add(name, JAVASCRIPT, read(folder + '/' + file));
  }

  private void add(String name, String type, byte[] bytes) {
    assets.put(name, new Asset(type, bytes, hash(bytes)));
  }

  private static byte[] read(String resource) {
    try (InputStream bytes = Assets.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return bytes.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + resource, unreadable);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }
}
