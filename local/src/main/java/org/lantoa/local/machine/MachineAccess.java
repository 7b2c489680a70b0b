package org.lantoa.local.machine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.connection.ElasticsearchConnection;

/** A running machine as another process of its owner reaches it. */
public final class MachineAccess implements AutoCloseable {
  private final RunningMachine machine;
  private final ElasticsearchConnection connection;
  private final ElasticsearchClient client;

  private MachineAccess(RunningMachine machine, String password) {
    this.machine = machine;
    this.connection = ElasticsearchConnection.open(machine.elasticsearch());
    this.client = connection.signedInAs(SearchAccounts.SERVICE, password);
  }

  /**
   * Finds the machine that runs on a data folder.
   *
   * @throws org.lantoa.local.message.Refusal if none does
   */
  public static MachineAccess open(DataFolder folder) {
    RunningMachine machine = RunningMachine.require(folder);
    return new MachineAccess(machine, new Secrets(folder).keep(SearchAccounts.SERVICE));
  }

  /** Where its parts are. */
  public RunningMachine machine() {
    return machine;
  }

  /** Elasticsearch, with the machine's own rights. */
  public ElasticsearchClient elasticsearch() {
    return client;
  }

  /** The archive, with the machine's own rights. */
  public Archive archive() {
    return new Archive(client);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
