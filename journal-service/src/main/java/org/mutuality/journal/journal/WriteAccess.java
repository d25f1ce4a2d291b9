package org.mutuality.journal.journal;

import org.mutuality.journal.journal.Author;
import org.mutuality.platform.directory.FamilyRef;

/** For whom the caller writes, and as who. */
public record WriteAccess(FamilyRef family, Author by) {}
