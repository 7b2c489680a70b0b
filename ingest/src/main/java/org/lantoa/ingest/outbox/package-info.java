/**
 * The buffer on disk between connectors and Kafka: what a connector found is kept here before it
 * counts as found, and stays until the brokers have it. Enter at {@link
 * org.lantoa.ingest.outbox.Outbox}.
 */
@NullMarked
package org.lantoa.ingest.outbox;

import org.jspecify.annotations.NullMarked;
