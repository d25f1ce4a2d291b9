package org.mutuality.journal.form.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Type of the answers to a question. */
public enum QuestionType {
    @JsonProperty("money")
    MONEY,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("decimal")
    DECIMAL,
    @JsonProperty("date")
    DATE,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("choice")
    CHOICE,
    @JsonProperty("choices")
    CHOICES,
    @JsonProperty("text")
    TEXT,
    @JsonProperty("scale")
    SCALE,
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("repeat")
    REPEAT
}
