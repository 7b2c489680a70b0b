package org.lantoa.ingest.watched;

/** Why files wait although they are whole: nothing is wrong with them, and they are tried again. */
enum Trouble {
  /** The broker does not answer, or did not confirm. */
  KAFKA("kafka", "the broker does not take records"),
  /** Another version of the software writes there. */
  NEWER_VERSION("newer-version", "a newer version of the software runs on this broker"),
  /** No registry was published yet. */
  NO_REGISTRY("no-registry", "no registry was published yet"),
  /** A disk is full. */
  NO_ROOM("no-room", "no room on the disk of the folder or of temporary files"),
  /** The folder is gone, or closed to this process. */
  FOLDER("folder", "the folder cannot be read or written");

  private final String code;
  private final String problem;

  Trouble(String code, String problem) {
    this.code = code;
    this.problem = problem;
  }

  /** The code by which the texts of this package tell it. */
  String code() {
    return code;
  }

  /** What health checks show, to anyone: it names no path and no file. */
  String problem() {
    return problem;
  }
}
