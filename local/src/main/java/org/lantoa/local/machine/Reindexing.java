package org.lantoa.local.machine;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjIntConsumer;
import org.lantoa.ingest.generations.GenerationLog;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.topic.Generation;
import org.lantoa.search.index.Indices;
import org.lantoa.search.index.Refills;

/** Asks a running machine to fill indices anew, and watches it. */
public final class Reindexing {
  private final MachineAccess access;
  private final Refills refills;

  /** Speaks to a running machine. */
  public Reindexing(MachineAccess access) {
    this.access = access;
    this.refills = new Refills(access.elasticsearch());
  }

  /**
   * Asks for families to be filled anew; those that are asked for already stay so.
   *
   * @throws Refusal if Kafka or Elasticsearch does not answer
   */
  public List<Refills.Asked> request(Collection<Indices> families) {
    try {
      Generation live = new GenerationLog(access.machine().kafka()).now().live();
      List<Refills.Asked> asked = new ArrayList<>();
      for (Indices family : families) {
        asked.add(refills.ask(family, live));
      }
      return asked;
    } catch (AppendFailedException | IOException | ElasticsearchException away) {
      throw Refusal.because(away, "reindex.away", Refusal.reason(away));
    }
  }

  /**
   * Waits until searches find what was asked for.
   *
   * @param progress is told the family under way and how many are done
   * @return the families that were given up, because they would have held less
   * @throws Refusal if the machine is gone
   */
  public List<Indices> await(
      List<Refills.Asked> asked, Duration lookEvery, ObjIntConsumer<Indices> progress) {
    List<Indices> givenUp = new ArrayList<>();
    for (int done = 0; done < asked.size(); done++) {
      Refills.Asked one = asked.get(done);
      Refills.Standing standing = standing(one);
      while (standing == Refills.Standing.PENDING) {
        progress.accept(one.family(), done);
        LockSupport.parkNanos(lookEvery.toNanos());
        standing = standing(one);
      }
      if (standing == Refills.Standing.GIVEN_UP) {
        givenUp.add(one.family());
      }
    }
    return givenUp;
  }

  private Refills.Standing standing(Refills.Asked asked) {
    try {
      return refills.standing(asked);
    } catch (IOException | ElasticsearchException away) {
      throw Refusal.because(away, "reindex.away", Refusal.reason(away));
    }
  }
}
