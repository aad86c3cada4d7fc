using System;
using System.Collections.Generic;
using System.Threading;

namespace KnowledgeGen.Tool.Tests;

/// <summary>A clock that goes when a test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state, _now + dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Lets time pass, and timers ring in it.</summary>
    public void Pass(double seconds)
    {
        var end = _now + TimeSpan.FromSeconds(seconds);
        for (var step = TimeSpan.FromMilliseconds(100); _now < end;)
        {
            _now += step;
            foreach (var timer in _timers.ToArray()) timer.RingUntil(_now);
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state, TimeSpan next, TimeSpan period) : ITimer
    {
        private TimeSpan _next = next;

        public void RingUntil(TimeSpan now)
        {
            for (; _next <= now; _next += period) callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => time._timers.Remove(this);

        public System.Threading.Tasks.ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
