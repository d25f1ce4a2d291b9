package org.mutuality.journal.journal;

import java.util.Map;
import java.util.Optional;

/** A telling in clear: all answers, and why it was corrected. */
public record JournalContent(Map<String, Object> answers, Optional<String> reason) {}
