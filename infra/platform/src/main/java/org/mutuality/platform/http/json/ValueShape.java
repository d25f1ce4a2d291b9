package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Wrongs;

/** A record around one value and written as it, such as a typed id. */
record ValueShape(Shape value, MethodHandle make) implements Shape {

    @Override
    public @Nullable Object read(JsonParser json, Wrongs wrongs) throws IOException {
        int before = wrongs.count();
        @Nullable Object read = value.read(json, wrongs);
        return wrongs.count() == before ? Factories.made(make, new @Nullable Object[] {read}, json, wrongs) : null;
    }
}
