package org.lantoa.model.topic;

/**
 * What stands on the topics of contents and observations: a record of a post, or a tick of time.
 */
public sealed interface LogEntry permits Content, Forgotten, Observation, Tick {}
