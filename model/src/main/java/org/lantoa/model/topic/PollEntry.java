package org.lantoa.model.topic;

/** What stands on the topic of polls: an attempt to read a source, or a tick of time. */
public sealed interface PollEntry permits Poll, Tick {}
