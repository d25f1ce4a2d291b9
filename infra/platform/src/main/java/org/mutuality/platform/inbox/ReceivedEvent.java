package org.mutuality.platform.inbox;

import org.mutuality.contracts.Envelope;

/** An integration event received from another service, with its envelope. */
public record ReceivedEvent<C>(C fact, Envelope envelope) {}
