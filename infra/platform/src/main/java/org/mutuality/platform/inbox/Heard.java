package org.mutuality.platform.inbox;

import org.mutuality.contracts.Envelope;

/** Another service's fact, with what travelled around it. */
public record Heard<C>(C fact, Envelope envelope) {}
