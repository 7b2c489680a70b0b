/**
 * What travels on Kafka: one record type per topic and its JSON. Enter at {@link
 * org.lantoa.model.topic.Topic} for names and at {@link org.lantoa.model.topic.RecordCodec} for
 * reading and writing.
 */
@NullMarked
package org.lantoa.model.topic;

import org.jspecify.annotations.NullMarked;
