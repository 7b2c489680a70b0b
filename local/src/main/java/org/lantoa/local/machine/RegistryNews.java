package org.lantoa.local.machine;

import org.lantoa.ingest.registry.RegistryWatcher;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.registry.RegistryReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator what became of the registry's files. */
final class RegistryNews implements RegistryWatcher.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryNews.class);

  private final MachineListener listener;

  RegistryNews(MachineListener listener) {
    this.listener = listener;
  }

  @Override
  public void published(RegistryReading reading, boolean isNew) {
    if (isNew) {
      listener.note(Text.of("registry.published"));
    }
  }

  @Override
  public void refused(RegistryReading reading) {
    listener.registryRefused(reading.findings());
  }

  @Override
  public void failed(Exception cause) {
    LOG.warn("the registry's files could not be followed; tried again", cause);
    listener.note(Text.of("registry.unpublished", Refusal.reason(cause)));
  }
}
