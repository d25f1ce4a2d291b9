package org.mutuality.platform.inbox;

import org.mutuality.contracts.Envelope;

/** A published fact with what travelled around it. */
record Message(Object fact, Envelope envelope) {}
