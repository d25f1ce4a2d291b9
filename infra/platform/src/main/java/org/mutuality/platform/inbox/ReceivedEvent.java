package org.mutuality.platform.inbox;

import org.mutuality.contracts.Envelope;

/** Another service's published event, with what travelled around it. */
public record ReceivedEvent<C>(C fact, Envelope envelope) {}
