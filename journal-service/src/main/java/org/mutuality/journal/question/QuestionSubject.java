package org.mutuality.journal.question;

import java.time.YearMonth;
import java.util.UUID;

/** Who is asked, and about which month: what every fact about a question carries. */
public record QuestionSubject(UUID familyId, UUID cohortId, String country, YearMonth month) {}
