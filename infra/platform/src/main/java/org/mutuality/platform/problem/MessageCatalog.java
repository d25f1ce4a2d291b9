package org.mutuality.platform.problem;

/** Messages in the language of one reader. */
public interface MessageCatalog {
    /** For readers who ask for no other language. */
    MessageCatalog ENGLISH = new MessageCatalog() {
        @Override
        public String language() {
            return "en";
        }

        @Override
        public String translate(String key) {
            return TranslationCatalog.english(key);
        }
    };

    /** BCP 47. */
    String language();

    /**
     * The message's pattern in this language, as of {@link String#format}.
     *
     * @param key of a message bundle, such as {@code validation.required}; a text that is not translated is its own pattern
     */
    String translate(String key);
}
