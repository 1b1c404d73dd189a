const t=async(m)=>{const c=process.cpuUsage(); await import(m); const u=process.cpuUsage(c); console.log(m, ((u.user+u.system)/1e3).toFixed(0));};
for(const m of process.argv.slice(2)) await t(m);
