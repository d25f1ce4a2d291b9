package org.mutuality.journal.journal;

import org.mutuality.platform.directory.FamilyRef;

/** For whom the caller writes, and as who. */
public record Pen(FamilyRef family, Teller by) {}
