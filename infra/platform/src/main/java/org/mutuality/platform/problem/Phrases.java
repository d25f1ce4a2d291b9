package org.mutuality.platform.problem;

/** Messages in the language of one reader. */
public interface Phrases {
    /** For readers who ask for no other language. */
    Phrases ENGLISH = new Phrases() {
        @Override
        public String language() {
            return "en";
        }

        @Override
        public String pattern(String key) {
            return Sayings.english(key);
        }
    };

    /** BCP 47. */
    String language();

    /**
     * The message's pattern in this language, as of {@link String#format}.
     *
     * @param key of a message bundle, such as {@code validation.required}; a text that is not translated is its own pattern
     */
    String pattern(String key);
}
