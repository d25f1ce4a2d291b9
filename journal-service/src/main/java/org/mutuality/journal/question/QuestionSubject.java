package org.mutuality.journal.question;

import java.time.YearMonth;
import java.util.UUID;

/** The family that is asked and the month in question; every event of the question carries them. */
public record QuestionSubject(UUID familyId, UUID cohortId, String country, YearMonth month) {}
