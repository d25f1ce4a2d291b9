package org.mutuality.journal.form.definition;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** Requires texts in the form's default language and in none that the form does not list. */
public final class LabelRules {
    private static final int LONGEST = 2_000;
    private static final int MOST_LANGUAGES = 30;

    private final List<String> languages;
    private final String defaultLanguage;
    private final ValidationErrors validationErrors;

    public LabelRules(List<String> languages, String defaultLanguage, ValidationErrors validationErrors) {
        this.languages = languages;
        this.defaultLanguage = defaultLanguage;
        this.validationErrors = validationErrors;
    }

    public void checkLanguages() {
        validationErrors.addUnless(
                !languages.isEmpty() && languages.size() <= MOST_LANGUAGES,
                "/languages",
                "validation.language-count",
                MOST_LANGUAGES);
        var used = new HashSet<String>();
        for (int i = 0; i < languages.size(); i++) {
            validationErrors.addUnless(isTag(languages.get(i)), "/languages/" + i, "validation.language-tag");
            validationErrors.addUnless(used.add(languages.get(i)), "/languages/" + i, "validation.duplicate");
        }
        validationErrors.addUnless(
                languages.contains(defaultLanguage), "/defaultLanguage", "validation.language-of-form");
    }

    public void check(Optional<LocalizedText> text, String pointer) {
        text.ifPresent(one -> check(one, pointer));
    }

    public void checkChoices(QuestionDefinition question, String pointer) {
        Map<String, LocalizedText> labels = question.choiceLabels().orElse(Map.of());
        labels.forEach((choice, label) -> {
            boolean offered = question.choices().orElse(List.of()).contains(choice);
            validationErrors.addUnless(offered, FieldError.under(pointer, choice), "validation.unknown-choice");
            check(label, FieldError.under(pointer, choice));
        });
        question.choices().orElse(List.of()).stream()
                .filter(choice -> !labels.containsKey(choice))
                .forEach(choice -> validationErrors.add(FieldError.under(pointer, choice), "validation.required"));
    }

    private void check(LocalizedText label, String pointer) {
        validationErrors.addUnless(
                label.texts().containsKey(defaultLanguage),
                FieldError.under(pointer, defaultLanguage),
                "validation.translation-required");
        label.texts().forEach((language, text) -> {
            validationErrors.addUnless(
                    languages.contains(language), FieldError.under(pointer, language), "validation.unknown-language");
            validationErrors.addUnless(
                    !text.isBlank() && text.length() <= LONGEST,
                    FieldError.under(pointer, language),
                    "validation.text-length",
                    LONGEST);
        });
    }

    private static boolean isTag(String tag) {
        try {
            return new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .toLanguageTag()
                            .equals(tag)
                    && tag.length() > 1;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
