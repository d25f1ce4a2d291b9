package org.mutuality.journal.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Area of life that a goal is about. The texts are stored and never change. */
public enum GoalArea {
    @JsonProperty("income")
    INCOME,
    @JsonProperty("savings")
    SAVINGS,
    @JsonProperty("education")
    EDUCATION,
    @JsonProperty("health")
    HEALTH,
    @JsonProperty("housing")
    HOUSING,
    @JsonProperty("skills")
    SKILLS,
    @JsonProperty("community")
    COMMUNITY,
    @JsonProperty("children")
    CHILDREN,
    @JsonProperty("debt")
    DEBT,
    @JsonProperty("business")
    BUSINESS,
    @JsonProperty("other")
    OTHER;

    /** As published and stored, such as {@code income}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GoalArea of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
