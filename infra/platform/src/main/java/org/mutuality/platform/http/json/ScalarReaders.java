package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.ValidationErrors;

/** Texts, numbers, booleans: no coercion from one to the other. */
final class ScalarReaders {

    // 1e999999999 is nine bytes to send and a gigabyte to print.
    private static final int DECIMALS = 40;

    static final Map<Class<?>, ValueReader> KNOWN = Map.of(
            int.class, (ValueReader) ScalarReaders::whole32,
            Integer.class, ScalarReaders::whole32,
            long.class, ScalarReaders::whole64,
            Long.class, ScalarReaders::whole64,
            double.class, ScalarReaders::number,
            Double.class, ScalarReaders::number,
            BigDecimal.class, ScalarReaders::decimal,
            boolean.class, ScalarReaders::truth,
            Boolean.class, ScalarReaders::truth);

    private ScalarReaders() {}

    record TextReader(TextFormat key) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors wrongs) throws IOException {
            @Nullable Object value = json.currentToken() == JsonToken.VALUE_STRING ? key.parse(json.getText()) : null;
            return value == null ? ValueReader.addError(json, wrongs, key.should()) : value;
        }
    }

    private static @Nullable Object whole32(JsonParser json, ValidationErrors wrongs) throws IOException {
        return isWhole(json) && json.getNumberType() == NumberType.INT
                ? (Object) json.getIntValue()
                : ValueReader.addError(json, wrongs, "must be a whole number from -2147483648 to 2147483647");
    }

    private static @Nullable Object whole64(JsonParser json, ValidationErrors wrongs) throws IOException {
        return isWhole(json) && json.getNumberType() != NumberType.BIG_INTEGER
                ? (Object) json.getLongValue()
                : ValueReader.addError(json, wrongs, "must be a whole number of at most 64 bits");
    }

    private static @Nullable Object number(JsonParser json, ValidationErrors wrongs) throws IOException {
        double value = json.currentToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
        return Double.isFinite(value) ? (Object) value : ValueReader.addError(json, wrongs, "is a number");
    }

    static @Nullable Object decimal(JsonParser json, ValidationErrors wrongs) throws IOException {
        if (json.currentToken().isNumeric()) {
            BigDecimal value = json.getDecimalValue();
            if (Math.abs((long) value.scale()) <= DECIMALS && value.precision() <= DECIMALS) {
                return value;
            }
        }
        return ValueReader.addError(json, wrongs, "must be a number of at most 40 digits");
    }

    private static @Nullable Object truth(JsonParser json, ValidationErrors wrongs) throws IOException {
        return json.currentToken().isBoolean()
                ? (Object) json.getBooleanValue()
                : ValueReader.addError(json, wrongs, "must be true or false");
    }

    private static boolean isWhole(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }
}
