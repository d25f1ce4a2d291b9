package org.mutuality.journal.journal;

import java.util.Map;
import java.util.Optional;

/** Content of a submission, unencrypted: all answers, and why it was corrected. */
public record JournalContent(Map<String, Object> answers, Optional<String> reason) {}
