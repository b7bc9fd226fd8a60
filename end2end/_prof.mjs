import { chromium } from "@playwright/test";
import axe from "axe-core";
import { signIn } from "./support/sign-in.mjs";
import { writeFileSync } from "node:fs";
const base="http://127.0.0.1:3055";
const [name,value]=(await signIn(base)).split("=");
const b=await chromium.launch({executablePath:"/usr/bin/chromium-headless-shell",args:["--disable-gpu"]});
const c=await b.newContext({viewport:{width:1280,height:900},storageState:{cookies:[{name,value,domain:"127.0.0.1",path:"/",expires:-1,httpOnly:true,secure:false,sameSite:"Lax"}],origins:[]}});
const p=await c.newPage();
const T=()=>performance.now();
for (const path of process.argv.slice(2)) {
 let t=T(); await p.setViewportSize({width:1280,height:900}); await p.goto(base+path); const nav=T()-t; t=T();
 await p.evaluate(axe.source); const inj=T()-t;
 const tags=["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"];
 const cdp=await c.newCDPSession(p); await cdp.send("Profiler.enable");
 const out=[];
 for (const [w,s,k] of [[1280,"light","all"],[1280,"dark","contrast"],[320,"dark","all"],[320,"light","contrast"],[390,"light","width"]]) {
  t=T(); await p.emulateMedia({colorScheme:s}); await p.setViewportSize({width:w,height:900});
  await p.evaluate(()=>Promise.all(document.getAnimations().map(m=>m.finished.catch(()=>0))));
  const n=await p.evaluate(()=>[document.documentElement.scrollWidth,document.querySelectorAll("*").length]);
  const set=T()-t; t=T();
  if(k!="width"){ const o={runOnly:k=="all"?{type:"tag",values:tags}:{type:"rule",values:["color-contrast"]},resultTypes:["violations"],...(process.env.OPT?JSON.parse(process.env.OPT):{})};
   if(process.env.PROF){await cdp.send("Profiler.start");}
   await p.evaluate(o=>axe.run(document,o),o);
   if(process.env.PROF){const {profile}=await cdp.send("Profiler.stop"); writeFileSync(`/work/tmp/prof-${w}-${s}.json`,JSON.stringify(profile));}
  }
  out.push(`${w}${s} set ${set.toFixed(0)} axe ${(T()-t).toFixed(0)} n${n[1]}`);
 }
 console.log(path,"nav",nav.toFixed(0),"inj",inj.toFixed(0),out.join(" | "));
}
await b.close();
