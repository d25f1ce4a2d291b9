package org.mutuality.journal.journal;

import java.util.List;
import java.util.UUID;

/**
 * What came of a telling.
 *
 * @param fresh whether it said something that didn't stand already
 * @param edition under which it is kept
 * @param version the one that says so, or the current one when none ever did
 * @param current version of the month now
 * @param conflict editions that stand and contradict one another; else none
 */
public record SubmissionOutcome(boolean fresh, UUID edition, int version, int current, List<UUID> conflict) {}
