package org.lantoa.local.machine;

import java.time.Duration;
import java.util.List;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.registry.Finding;

/** Is told what a machine does; called on whatever thread does it. */
public interface MachineListener {

  /**
   * A part runs.
   *
   * @param part which
   * @param after since the start of the machine
   * @param where its address, or what it does; empty if there is nothing to say
   */
  void started(MachinePart part, Duration after, String where);

  /**
   * Kafka takes records: its topics stand and the registry is published. What is appended now is
   * counted while the other parts still start.
   *
   * @param bootstrap the broker's address
   */
  default void logReady(String bootstrap) {}

  /** Something that the operator should know. */
  void note(Text text);

  /**
   * The machine cannot go on and is to be closed; said once or more often.
   *
   * @param why what happened, what follows from it and what to do
   */
  void mustStop(Refusal why);

  /** The file of connectors has mistakes; no source is read through an interface. */
  default void connectorsRefused(List<Finding> findings) {}

  /**
   * Whether sources may be read through interfaces by now: what a machine shows from the beginning
   * may have to stand first. Asked again and again, also after it was so.
   */
  default boolean maySourcesBeRead() {
    return true;
  }

  /** The registry's files have mistakes; the last good version stays. */
  void registryRefused(List<Finding> findings);
}
