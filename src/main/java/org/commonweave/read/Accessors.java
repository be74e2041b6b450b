package org.commonweave.read;

import graphql.schema.DataFetchingEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls the public method of an object that has a field's name: a record's component, or what a class computes. It may
 * take the environment, for its arguments. A field without a method is a mistake of ours and fails.
 */
final class Accessors {

    private static final Map<Name, Optional<Method>> KNOWN = new ConcurrentHashMap<>();

    private record Name(Class<?> type, String name) {}

    private Accessors() {}

    static boolean has(Object source, String name) {
        return find(source.getClass(), name).isPresent();
    }

    static @Nullable Object call(Object source, String name, DataFetchingEnvironment environment) throws Exception {
        Method method = find(source.getClass(), name)
                .orElseThrow(
                        () -> new IllegalStateException(source.getClass().getName() + " answers no field " + name));
        try {
            return method.getParameterCount() == 0 ? method.invoke(source) : method.invoke(source, environment);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Optional<Method> find(Class<?> type, String name) {
        return KNOWN.computeIfAbsent(new Name(type, name), key -> {
            Optional<Method> found = Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name) && !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getParameterCount() == 0
                            || method.getParameterCount() == 1
                                    && method.getParameterTypes()[0] == DataFetchingEnvironment.class)
                    .findFirst();
            // Records of a package are public to it only; what they answer is meant to be told.
            found.ifPresent(method -> method.setAccessible(true));
            return found;
        });
    }
}
