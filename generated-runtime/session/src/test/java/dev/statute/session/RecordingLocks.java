package dev.statute.session;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts locks that note which are taken while others are held into the place of all locks of an object and of what it holds.
 * Locks are named after their class, and their field if it has another name than {@code lock}; two of one class are told apart by their owners, so that holding both is noted too.
 */
public final class RecordingLocks {
    private final Set<String> pairs = new ConcurrentSkipListSet<>();
    private final ThreadLocal<Deque<RecordingLock>> held = ThreadLocal.withInitial(ArrayDeque::new);
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Has the locks noted of everything that can be reached, while nobody uses it. */
    public void in(Object root) throws IllegalAccessException {
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (seen.add(next)) {
                open.addAll(next.getClass().getName().startsWith("dev.statute.") ? replaceIn(next) : contents(next));
            }
        }
    }

    /** The pairs of locks of which one was taken while the other was held, such as {@code Gate -> Driver}. */
    public Set<String> pairs() {
        return new TreeSet<>(pairs);
    }

    /** The locks that are on a way which leads back to them. */
    public static Set<String> cycles(Set<String> pairs) {
        Map<String, Set<String>> after = new HashMap<>();
        pairs.forEach(pair -> {
            String[] two = pair.split(" -> ");
            after.computeIfAbsent(two[0], none -> new HashSet<>()).add(two[1]);
        });
        Set<String> found = new HashSet<>();
        after.keySet().forEach(start -> {
            Set<String> reached = new HashSet<>();
            List<String> open = new ArrayList<>(after.getOrDefault(start, Set.of()));
            while (!open.isEmpty()) {
                String next = open.remove(open.size() - 1);
                if (reached.add(next)) {
                    open.addAll(after.getOrDefault(next, Set.of()));
                }
            }
            if (reached.contains(start)) {
                found.add(start);
            }
        });
        return found;
    }

    private List<Object> replaceIn(Object owner) throws IllegalAccessException {
        List<Object> found = new ArrayList<>();
        Optional<RecordingLock> replacement = Optional.empty();
        List<Field> conditions = new ArrayList<>();
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        || field.getType().isPrimitive()
                        || !type.getName().startsWith("dev.statute.")) {
                    continue;
                }
                field.setAccessible(true);
                Object value = field.get(owner);
                if (value instanceof ReentrantLock && !(value instanceof RecordingLock)) {
                    replacement = Optional.of(new RecordingLock(nameOf(type, field)));
                    field.set(owner, replacement.get());
                } else if (value instanceof Condition) {
                    conditions.add(field);
                } else if (value != null) {
                    found.add(value);
                }
            }
        }
        for (Field condition : conditions) {
            condition.set(owner, replacement.orElseThrow().newCondition());
        }
        return found;
    }

    /** The class, and the field too if that is not simply the lock of the class. */
    private static String nameOf(Class<?> type, Field field) {
        return field.getName().equals("lock") ? type.getSimpleName() : type.getSimpleName() + "." + field.getName();
    }

    private static Collection<?> contents(Object container) {
        if (container instanceof Collection<?> all) {
            return all.stream().filter(Objects::nonNull).toList();
        }
        if (container instanceof Map<?, ?> map) {
            return map.values();
        }
        if (container instanceof Optional<?> optional) {
            return optional.stream().toList();
        }
        if (container instanceof AtomicReference<?> reference) {
            return Optional.ofNullable(reference.get()).stream().toList();
        }
        return container instanceof Object[] array ? Arrays.asList(array) : List.of();
    }

    private final class RecordingLock extends ReentrantLock {
        private static final long serialVersionUID = 1L;
        private final String name;

        RecordingLock(String name) {
            this.name = name;
        }

        @Override
        public void lock() {
            note();
            super.lock();
            held.get().push(this);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            note();
            super.lockInterruptibly();
            held.get().push(this);
        }

        @Override
        public void unlock() {
            held.get().removeFirstOccurrence(this);
            super.unlock();
        }

        /** Before the lock is taken, so that what ends in a deadlock has been noted. */
        private void note() {
            held.get().stream()
                    .filter(holding -> holding != this)
                    .forEach(holding -> pairs.add(holding.name + " -> " + name));
        }
    }
}
