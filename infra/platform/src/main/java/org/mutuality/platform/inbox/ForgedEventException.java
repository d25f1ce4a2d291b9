package org.mutuality.platform.inbox;

/** A message that the publisher of its topic has not sent: somebody else can write to the topic. */
final class ForgedEventException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ForgedEventException(String message) {
        super(message);
    }
}
